package org.zhibu.walk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Ties places to a network that was made of another one. Where ways were added a place keeps the link it had, and has the one
 * to the nearest way besides if that is another: so nothing becomes farther. Where gates were closed it has of its links those
 * that are still free; only if none is left it is tied anew to the nearest way, see {@link Retied}.
 */
final class Relinking {
    private static final double SAME_METRES = 0.01;

    private final Attachment before;
    private final Transfer transfer;
    private final Linking linking;
    private final int edges;
    private final int[] edge;
    private final double[] along;
    private final double[] link;
    private final Ints seconds = new Ints();
    private final Ints secondEdge = new Ints();
    private final Doubles secondAlong = new Doubles();
    private final Doubles secondLink = new Doubles();

    Relinking(Attachment before, Transfer transfer, Linking linking, int edges) {
        this.before = before;
        this.transfer = transfer;
        this.linking = linking;
        this.edges = edges;
        edge = new int[before.count()];
        along = new double[before.count()];
        link = new double[before.count()];
        Arrays.fill(edge, -1);
        Arrays.fill(link, Double.POSITIVE_INFINITY);
    }

    /** After ways were added; before, every place had one link at most. */
    Attachment added(double[] lon, double[] lat) {
        for (int place = 0; place < edge.length; place++) {
            if (before.isAttached(place)) {
                keep(place, place);
            }
            if (linking.find(lon[place], lat[place]) && !(edge[place] >= 0 && isWhereItWas(lat[place]))) {
                put(place, linking.edge(), linking.along(), linking.metres());
            }
        }
        return attachment(new BitSet(), Optional.empty());
    }

    /** After gates were closed. */
    Attachment closed(double[] lon, double[] lat) {
        BitSet retied = new BitSet();
        for (int place = 0; place < edge.length; place++) {
            if (!before.isAttached(place)) {
                continue;
            }
            for (int row = place; row >= 0; row = before.second(row)) {
                keepFree(place, row, lon[place], lat[place]);
            }
            if (edge[place] < 0 && linking.find(lon[place], lat[place])) {
                put(place, linking.edge(), linking.along(), linking.metres());
                retied.set(place);
            }
        }
        return attachment(retied, Optional.of(before));
    }

    private void keep(int place, int row) {
        if (transfer.find(before.edge[row], before.along[row])) {
            put(place, transfer.edge, transfer.along, before.link[row] + transfer.gap);
        }
    }

    private void keepFree(int place, int row, double lon, double lat) {
        if (transfer.find(before.edge[row], before.along[row])
                && linking.isFree(lon, lat, transfer.lon, transfer.lat)) {
            put(place, transfer.edge, transfer.along, before.link[row] + transfer.gap);
        }
    }

    /** Whether the nearest way is reached at the foot that was kept. */
    private boolean isWhereItWas(double lat) {
        return Scale.at(lat).metres(linking.footLon(), linking.footLat(), transfer.lon, transfer.lat) <= SAME_METRES;
    }

    private void put(int place, int onEdge, double metresAlong, double metres) {
        if (edge[place] < 0) {
            edge[place] = onEdge;
            along[place] = metresAlong;
            link[place] = metres;
        } else {
            seconds.add(place);
            secondEdge.add(onEdge);
            secondAlong.add(metresAlong);
            secondLink.add(metres);
        }
    }

    private Attachment attachment(BitSet retied, Optional<Attachment> earlier) {
        return new Attachment(
                append(edge, secondEdge),
                append(along, secondAlong),
                append(link, secondLink),
                edges,
                seconds.toArray(),
                retied,
                earlier);
    }

    private static int[] append(int[] first, Ints more) {
        int[] all = Arrays.copyOf(first, first.length + more.size);
        System.arraycopy(more.values, 0, all, first.length, more.size);
        return all;
    }

    private static double[] append(double[] first, Doubles more) {
        double[] all = Arrays.copyOf(first, first.length + more.size);
        System.arraycopy(more.values, 0, all, first.length, more.size);
        return all;
    }
}
