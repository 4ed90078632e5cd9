/** Tables that spreadsheets read. */
package org.zhibu.table;
