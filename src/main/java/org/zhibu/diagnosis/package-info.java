/** What is missing, for whom, by which clause, and whether it is too far or too full. */
package org.zhibu.diagnosis;
