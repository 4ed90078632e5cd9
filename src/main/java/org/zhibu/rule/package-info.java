/** Whether a plan is allowed: red lines and rules, each with its clause, what it found and by how much. */
package org.zhibu.rule;
