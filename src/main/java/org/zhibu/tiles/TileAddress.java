package org.zhibu.tiles;

import org.zhibu.problem.ProblemException;

/** A tile of the Web Mercator quad: zoom 0 to 22, column from the west, row from the north, both 0 to 2^zoom - 1. */
record TileAddress(int z, int x, int y) {
    private static final int DEEPEST = 22;

    TileAddress {
        if (z < 0 || z > DEEPEST) {
            throw ProblemException.badParameter("z", "The zoom is " + z + "; it must be 0 to " + DEEPEST + ".");
        }
        int most = (1 << z) - 1;
        if (x < 0 || x > most || y < 0 || y > most) {
            throw ProblemException.badParameter(
                    "x", "There is no tile " + x + "/" + y + " at zoom " + z + "; both go from 0 to " + most + ".");
        }
    }
}
