/** What is decided: plans of renewal units, step by step, and the immutable snapshot that everything judges. */
package org.zhibu.plan;
