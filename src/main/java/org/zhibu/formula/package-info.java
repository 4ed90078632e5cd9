/** 公式: the small language of indicators by the user: its grammar and its units. What names stand for is said by who uses it. */
package org.zhibu.formula;
