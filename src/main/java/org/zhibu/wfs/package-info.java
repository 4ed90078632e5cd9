/** The older standard door: WFS 2.0.0, on the same collections, queries and filters as OGC API Features. */
package org.zhibu.wfs;
