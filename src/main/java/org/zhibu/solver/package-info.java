/** 求解器: mixed-integer programs, solved by OR-Tools in a child process with limits of time and memory. */
package org.zhibu.solver;
