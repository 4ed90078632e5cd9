/** Scorecards: all norms of some areas side by side, in groups, as JSON, workbook and document. */
package org.zhibu.scorecard;
