/** Transactions and rows of the one store, for those who write SQL. */
package org.zhibu.database;
