/** What a caller wants to see of a collection: one tree of conditions, whatever language it was written in, and its SQL. */
package org.zhibu.filter;
