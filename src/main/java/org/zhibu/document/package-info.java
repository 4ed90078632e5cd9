/** What documents and workbooks are made of: paper, type, ink, tables, language. */
package org.zhibu.document;
