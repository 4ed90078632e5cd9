package org.zhibu.diagnosis;

import java.util.Arrays;

/**
 * The most people that can be given a place when everybody goes where he is sent: a maximum flow from dwellings to facilities
 * (Dinic 1970, Soviet Math. Doklady 11: 1277-1280). Whole numbers only, so the answer is exact. Blocking flows are found
 * without recursion, since a chain of people who make room for each other can be as long as there are facilities.
 */
final class MaximumFlow {
    private final int source;
    private final int sink;
    private final int[] first;
    private int edges;
    private int[] next;
    private int[] to;
    private long[] room;
    private final int[] level;
    private final int[] at;

    private MaximumFlow(int dwellings, int facilities) {
        this.source = dwellings + facilities;
        this.sink = source + 1;
        this.first = new int[sink + 1];
        Arrays.fill(first, -1);
        this.next = new int[1024];
        this.to = new int[1024];
        this.room = new long[1024];
        this.level = new int[sink + 1];
        this.at = new int[sink + 1];
    }

    /**
     * @param people by dwelling
     * @param places by facility; both in the same unit
     * @param pairs who may go where
     */
    static long of(long[] people, long[] places, Catchments pairs) {
        MaximumFlow flow = new MaximumFlow(people.length, places.length);
        int[] order = pairs.order();
        for (int i = 0; i < people.length; i++) {
            flow.connect(flow.source, i, people[i]);
        }
        for (int facility = 0; facility < places.length; facility++) {
            int node = people.length + facility;
            flow.connect(node, flow.sink, places[facility]);
            long roomy = places[facility];
            pairs.forEach(facility, (ring, from, to) -> {
                for (int position = from; ring == 0 && roomy > 0 && position < to; position++) {
                    if (people[order[position]] > 0) {
                        flow.connect(order[position], node, people[order[position]]);
                    }
                }
            });
        }
        return flow.run();
    }

    private void connect(int from, int target, long capacity) {
        if (edges + 2 > to.length) {
            int size = to.length + (to.length >> 1) + 2;
            next = Arrays.copyOf(next, size);
            to = Arrays.copyOf(to, size);
            room = Arrays.copyOf(room, size);
        }
        add(from, target, capacity);
        add(target, from, 0);
    }

    private void add(int from, int target, long capacity) {
        to[edges] = target;
        room[edges] = capacity;
        next[edges] = first[from];
        first[from] = edges++;
    }

    private long run() {
        long sum = 0;
        int[] path = new int[sink + 1];
        while (layer()) {
            System.arraycopy(first, 0, at, 0, at.length);
            for (long more = push(path); more > 0; more = push(path)) {
                sum += more;
            }
        }
        return sum;
    }

    /** Distance of every node from the source in edges that have room; whether the sink is reached. */
    private boolean layer() {
        Arrays.fill(level, -1);
        int[] queue = new int[sink + 1];
        int head = 0;
        int tail = 0;
        level[source] = 0;
        queue[tail++] = source;
        while (head < tail && level[sink] < 0) {
            int node = queue[head++];
            for (int edge = first[node]; edge >= 0; edge = next[edge]) {
                if (room[edge] > 0 && level[to[edge]] < 0) {
                    level[to[edge]] = level[node] + 1;
                    queue[tail++] = to[edge];
                }
            }
        }
        return level[sink] >= 0;
    }

    /** One more way to the sink through the layers: what it carries; 0 = there is none left. */
    private long push(int[] path) {
        int depth = 0;
        int node = source;
        while (node != sink) {
            int edge = at[node];
            while (edge >= 0 && (room[edge] == 0 || level[to[edge]] != level[node] + 1)) {
                edge = next[edge];
            }
            at[node] = edge;
            if (edge >= 0) {
                path[depth++] = edge;
                node = to[edge];
            } else if (depth == 0) {
                return 0;
            } else {
                // a dead end: never come here again in this layering
                level[node] = -1;
                node = to[path[--depth] ^ 1];
            }
        }
        long most = Long.MAX_VALUE;
        for (int step = 0; step < depth; step++) {
            most = Math.min(most, room[path[step]]);
        }
        for (int step = 0; step < depth; step++) {
            room[path[step]] -= most;
            room[path[step] ^ 1] += most;
        }
        return most;
    }
}
