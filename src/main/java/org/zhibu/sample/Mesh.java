package org.zhibu.sample;

/**
 * The crossings of a town's streets in metres: columns of north-south and rows of east-west streets. Canals are rows
 * without blocks.
 *
 * @param nodes crossings as [column][row], from the south-west
 * @param classes class of the streets, north-south first, then east-west
 */
record Mesh(Spot[][] nodes, Street[][] classes) {

    /** A class of street with its width between kerbs, metres. */
    enum Street {
        PRIMARY(44),
        SECONDARY(32),
        TERTIARY(20),
        CANAL_BANK(14);

        final double width;

        Street(double width) {
            this.width = width;
        }

        String roadClass() {
            return this == CANAL_BANK ? "TERTIARY" : name();
        }
    }

    Quad axis(int column, int row) {
        return new Quad(nodes[column][row], nodes[column + 1][row], nodes[column + 1][row + 1], nodes[column][row + 1]);
    }

    double[] halfWidths(int column, int row) {
        return new double[] {
            classes[1][row].width / 2,
            classes[0][column + 1].width / 2,
            classes[1][row + 1].width / 2,
            classes[0][column].width / 2
        };
    }

    /** The street between two crossings, with the vertices where lanes may join. */
    static Spot[] segment(Spot from, Spot to) {
        Spot[] line = new Spot[13];
        for (int i = 0; i <= 12; i++) {
            line[i] = from.towards(to, i / 12.0);
        }
        return line;
    }

    /** Outline of a range of cells (columns and rows from inclusive to exclusive) along the axes of the streets. */
    Spot[] outline(int fromColumn, int fromRow, int toColumn, int toRow) {
        Spot[] ring = new Spot[2 * (toColumn - fromColumn) + 2 * (toRow - fromRow)];
        int at = 0;
        for (int i = fromColumn; i < toColumn; i++) {
            ring[at++] = nodes[i][fromRow];
        }
        for (int j = fromRow; j < toRow; j++) {
            ring[at++] = nodes[toColumn][j];
        }
        for (int i = toColumn; i > fromColumn; i--) {
            ring[at++] = nodes[i][toRow];
        }
        for (int j = toRow; j > fromRow; j--) {
            ring[at++] = nodes[fromColumn][j];
        }
        return ring;
    }

    /** Streets that start at a crossing, going east and north, as far as there are further crossings. */
    SamplePlaces.Road street(Anchor anchor, int column, int row, boolean north) {
        Spot from = nodes[column][row];
        Spot to = north ? nodes[column][row + 1] : nodes[column + 1][row];
        Street street = classes[north ? 0 : 1][north ? column : row];
        return new SamplePlaces.Road(
                "street-" + (north ? "n-" : "e-") + column + "-" + row,
                Names.street(north ? column : row, north),
                street.roadClass(),
                street.width,
                false,
                true,
                anchor.path(segment(from, to)));
    }
}
