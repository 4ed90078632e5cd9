/** The answer: a plan evaluated, compared with others and reported. */
package org.zhibu.report;
