/**
 * 选址: where it could go. An area → its idle spaces and the people around → candidates, each judged rule by rule → the best use of
 * the spaces under a budget, with proof → assignments of a plan.
 */
package org.zhibu.siting;
