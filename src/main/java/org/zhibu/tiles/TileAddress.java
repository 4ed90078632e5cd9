package org.zhibu.tiles;

import org.zhibu.problem.ProblemException;

/** A tile of a pyramid: its level, the column from the west and the row from the north. */
record TileAddress(TileMatrixSet set, int z, int x, int y) {
    TileAddress {
        if (z < set.first() || z > set.last()) {
            throw ProblemException.badParameter(
                    "z", "The zoom is " + z + "; it must be " + set.first() + " to " + set.last() + ".");
        }
        int columns = set.columns(z);
        int rows = set.rows(z);
        if (x < 0 || x >= columns || y < 0 || y >= rows) {
            throw ProblemException.badParameter(
                    "x",
                    "There is no tile " + x + "/" + y + " at zoom " + z + "; columns go from 0 to " + (columns - 1)
                            + ", rows to " + (rows - 1) + ".");
        }
    }

    /** A tile of the web map. */
    TileAddress(int z, int x, int y) {
        this(TileMatrixSet.WEB_MERCATOR, z, x, y);
    }
}
