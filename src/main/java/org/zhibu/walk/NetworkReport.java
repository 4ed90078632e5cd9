package org.zhibu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is odd about a network: counts are whole, of the places the first thousand are given, in degrees. Nothing of it stops
 * the network from being used.
 *
 * @param islands parts that cannot be reached from the largest one, the largest part itself not among them
 * @param danglingEnds ways that end nowhere; ends at walls and closed gates are not among them
 * @param cutEnds ways that end at a wall or a closed gate
 * @param zeroLength sections whose ends are one place; left out
 * @param duplicates sections between two places that have one already; left out
 * @param dataSets how the lines of each data set that cross without a common corner were read
 * @param gatesOfUnknownState gates taken for open because it is not known
 */
public record NetworkReport(
        int nodes,
        int edges,
        double lengthMetres,
        Found islands,
        Found danglingEnds,
        Found cutEnds,
        Found zeroLength,
        Found duplicates,
        List<DataSet> dataSets,
        Found gatesOfUnknownState) {

    /** So many, and where the first of them are. */
    public record Found(int count, List<At> first) {
        public Found {
            first = List.copyOf(first);
        }
    }

    /**
     * A place.
     *
     * @param id of the road or gate it belongs to; 0 = it is a part of the network, not of one place
     */
    public record At(long id, double lon, double lat) {}

    /**
     * How the lines of a data set were read.
     *
     * @param source the data set
     * @param commonCorners crossings and junctions with a common corner
     * @param bareCrossings crossings without
     * @param joined whether bare crossings are crossings; otherwise they are bridges or tunnels
     */
    public record DataSet(String source, int commonCorners, int bareCrossings, boolean joined) {}

    static NetworkReport of(Graph graph, DraftFindings findings, Gates gates) {
        return new NetworkReport(
                graph.nodes,
                graph.edges,
                Arrays.stream(graph.length).sum(),
                islands(graph),
                ends(graph, End.DANGLING),
                ends(graph, End.CUT),
                new Found(findings.zeroLength, findings.zeroLengthAt),
                new Found(findings.duplicates, findings.duplicateAt),
                findings.habits.stream()
                        .map(habit -> new DataSet(
                                findings.dataSets.get(habit.source()),
                                habit.withCommonCorner(),
                                habit.bare(),
                                habit.joined()))
                        .toList(),
                unknown(gates));
    }

    private enum End {
        DANGLING,
        CUT
    }

    private static Found islands(Graph graph) {
        double[] metres = new double[graph.islands];
        for (int edge = 0; edge < graph.edges; edge++) {
            metres[graph.island[graph.from[edge]]] += graph.length[edge];
        }
        int largest = 0;
        for (int island = 1; island < metres.length; island++) {
            largest = metres[island] > metres[largest] ? island : largest;
        }
        List<At> first = new ArrayList<>();
        boolean[] seen = new boolean[graph.islands];
        for (int node = 0; node < graph.nodes && first.size() < DraftFindings.MOST; node++) {
            int island = graph.island[node];
            if (island != largest && !seen[island]) {
                seen[island] = true;
                first.add(new At(0, graph.nodeLon[node], graph.nodeLat[node]));
            }
        }
        return new Found(Math.max(0, graph.islands - 1), first);
    }

    private static Found ends(Graph graph, End kind) {
        int count = 0;
        List<At> first = new ArrayList<>();
        for (int node = 0; node < graph.nodes; node++) {
            if (graph.degree(node) == 1 && graph.cutEnd[node] == (kind == End.CUT)) {
                count++;
                if (first.size() < DraftFindings.MOST) {
                    first.add(new At(0, graph.nodeLon[node], graph.nodeLat[node]));
                }
            }
        }
        return new Found(count, first);
    }

    private static Found unknown(Gates gates) {
        int count = 0;
        List<At> first = new ArrayList<>();
        for (int gate = 0; gate < gates.count(); gate++) {
            Barriers.Gate each = gates.get(gate);
            if (each.open().isEmpty()) {
                count++;
                if (first.size() < DraftFindings.MOST) {
                    first.add(new At(each.id(), each.lon(), each.lat()));
                }
            }
        }
        return new Found(count, first);
    }
}
