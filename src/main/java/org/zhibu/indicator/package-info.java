/** What a plan does, in numbers: indicators before and after, people newly served, and indicators by formulas of the user. */
package org.zhibu.indicator;
