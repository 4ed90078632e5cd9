package org.zhibu.location;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhibu.location.ModelException.Fault;
import org.zhibu.location.SitingModel.Option;

/** What is wrong with the spaces, types, points and options of a draft. */
final class ModelFaults {
    private final SitingModelBuilder draft;
    private final List<Fault> faults = new ArrayList<>();

    ModelFaults(SitingModelBuilder draft) {
        this.draft = draft;
    }

    List<Fault> list() {
        if (draft.points < 0) {
            say("points", "number of demand points is negative");
            return faults;
        }
        distinct("space", draft.spaces);
        distinct("type", draft.types);
        distinct("group", draft.groups);
        for (int space = 0; space < draft.spaces.size(); space++) {
            if (draft.spaceArea.get(space) < SitingModel.ONE_USE) {
                say("space " + draft.spaces.get(space), "area is negative");
            }
        }
        for (int type = 0; type < draft.types.size(); type++) {
            type("type " + draft.types.get(type), draft.weight.get(type), draft.baseline.get(type));
        }
        groups();
        for (int option = 0; option < draft.options.size(); option++) {
            option(option);
        }
        draft.use.forEach((resource, uses) -> uses.forEach((option, amount) -> {
            if (option < 0 || option >= draft.options.size()) {
                say("resource " + resource, "option " + option + " does not exist");
            }
        }));
        return faults;
    }

    private void say(String where, String what) {
        faults.add(new Fault(where, what));
    }

    private void distinct(String noun, List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.stream()
                .filter(key -> !seen.add(key))
                .forEach(key -> say(noun + " " + key, "another " + noun + " has the same key"));
    }

    private void type(String where, long[] weights, short[] served) {
        if (weights.length != 0 && weights.length != draft.points) {
            say(where, weights.length + " weights for " + draft.points + " points; give one for each or none");
        }
        if (served.length != 0 && served.length != draft.points) {
            say(where, served.length + " shares served for " + draft.points + " points; give one for each or none");
        }
        for (int point = 0; point < weights.length; point++) {
            if (weights[point] < 0) {
                say(where, "weight of point " + point + " is negative");
            }
        }
        for (int point = 0; point < served.length; point++) {
            if (served[point] < 0 || served[point] > 1000) {
                say(where, "share served of point " + point + " is not within 0 to 1000 per mille");
            }
        }
    }

    private void groups() {
        if (draft.groupOf.length != 0 && draft.groupOf.length != draft.points) {
            say("groups", draft.groupOf.length + " groups for " + draft.points + " points; give one for each");
        }
        for (int point = 0; point < draft.groupOf.length; point++) {
            if (draft.groupOf[point] < 0 || draft.groupOf[point] >= draft.groups.size()) {
                say("groups", "group " + draft.groupOf[point] + " of point " + point + " does not exist");
            }
        }
    }

    private void option(int index) {
        Option option = draft.options.get(index);
        String where = "option " + index;
        if (option.space() < 0 || option.space() >= draft.spaces.size()) {
            say(where, "space " + option.space() + " does not exist");
        }
        if (option.type() < 0 || option.type() >= draft.types.size()) {
            say(where, "type " + option.type() + " does not exist");
        }
        if (option.cost() < 0) {
            say(where, "cost is negative; income belongs to the value");
        }
        if (option.area() < 0) {
            say(where, "area is negative");
        }
        if (option.capacity() < SitingModel.NO_CAPACITY) {
            say(where, "capacity is negative");
        }
        cover(where, draft.cover.get(index), draft.share.get(index));
    }

    private void cover(String where, int[] points, short[] shares) {
        if (shares.length != 0 && shares.length != points.length) {
            say(where, shares.length + " shares for " + points.length + " points; give one for each or none");
        }
        boolean ordered = increasing(points);
        Set<Integer> seen = new HashSet<>();
        for (int point : points) {
            if (point < 0 || point >= draft.points) {
                say(where, "point " + point + " does not exist");
            } else if (!ordered && !seen.add(point)) {
                say(where, "point " + point + " is listed twice");
            }
        }
        for (short share : shares) {
            if (share < 1 || share > 1000) {
                say(where, "share " + share + " is not within 1 to 1000 per mille");
            }
        }
    }

    private static boolean increasing(int[] points) {
        for (int i = 1; i < points.length; i++) {
            if (points[i] <= points[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
