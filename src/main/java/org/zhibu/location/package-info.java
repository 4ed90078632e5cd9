/**
 * 设施选址: which facility goes into which space, and how far the answer is from the best possible. Pure: no framework, no log, no
 * database, no clock but the deadline that is passed in; the same input, seed and limits of iterations give the same answer.
 */
package org.zhibu.location;
