/** What a plan costs and brings back: capital by payer, operating rights, cash flow, payback, NPV and IRR. Money is exact decimal. */
package org.zhibu.investment;
