package org.zhibu.population;

/** Members by group: which of 0..n-1 belong to group 0, 1, 2 …, in ascending order; those of group -1 to none. */
final class Groups {
    private final int[] start;
    private final int[] members;

    private Groups(int[] start, int[] members) {
        this.start = start;
        this.members = members;
    }

    static Groups of(int[] groupOf, int count, int groups) {
        int[] start = new int[groups + 1];
        for (int member = 0; member < count; member++) {
            if (groupOf[member] >= 0) {
                start[groupOf[member] + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            start[group + 1] += start[group];
        }
        int[] members = new int[start[groups]];
        int[] next = start.clone();
        for (int member = 0; member < count; member++) {
            if (groupOf[member] >= 0) {
                members[next[groupOf[member]]++] = member;
            }
        }
        return new Groups(start, members);
    }

    /** First position of a group; its end is the first of the next group. */
    int first(int group) {
        return start[group];
    }

    int end(int group) {
        return start[group + 1];
    }

    int member(int position) {
        return members[position];
    }
}
