package org.zhibu.sample;

import java.util.SplittableRandom;

/** Invented names round the words of weaving (织), so that nobody takes them for real ones. */
final class Names {

    private static final String[] FIRST = {
        "织安", "织和", "织新", "织锦", "织云", "织春", "织秋", "织明", "织华", "织远", "锦安", "锦和", "锦新", "锦云", "锦春", "锦秋", "锦明", "锦华",
        "锦远", "锦丰"
    };
    private static final String[] SECOND = {
        "里", "园", "苑", "坊", "庄", "屯", "桥", "台", "营", "湾", "岭", "塘", "浦", "池", "林", "峪", "井", "亭", "阁", "门"
    };
    private static final String[] ORDINALS = {"一", "二", "三", "四", "五"};
    private static final String[] STREETS = {
        "经纬", "梭子", "锦线", "丝桥", "布市", "纺车", "缫丝", "织机", "棉花", "染坊", "绣春", "罗布", "绫罗", "麻线", "彩线", "针巷", "纱灯", "绸缎",
        "云锦", "素绢"
    };

    private Names() {}

    /** Compounds come in fives: 织安里一区 … 织安里五区, then the next quarter. */
    static String compound(int number) {
        int quarter = number / 5;
        String first = FIRST[quarter % FIRST.length];
        String second = SECOND[quarter / FIRST.length % SECOND.length];
        int round = quarter / FIRST.length / SECOND.length;
        return first + second + (round == 0 ? "" : "第" + (round + 1)) + ORDINALS[number % 5] + "区";
    }

    static String street(int line, boolean northSouth) {
        int round = line / STREETS.length;
        String number = round == 0 ? "" : String.valueOf(round + 1);
        return northSouth
                ? STREETS[(line * 3 + 1) % STREETS.length] + number + "路"
                : STREETS[(line * 3 + 2) % STREETS.length] + number + "大街";
    }

    static String owner(String ownership, SplittableRandom random) {
        return switch (ownership) {
            case "PUBLIC" -> "示范区房屋管理中心(合成)";
            case "CENTRAL" -> "示范机关服务局(合成)";
            case "UNIT" -> Era.pick(random, "示范第一棉纺厂(合成)", "示范机床厂(合成)", "示范印染厂(合成)", "示范仪表厂(合成)");
            case "COMMERCIAL" -> "业主共有(合成)";
            case "MIXED" -> "示范城建集团及各单位(合成)";
            default -> Era.pick(random, "示范房管一所(合成)", "示范第一棉纺厂(合成)", "示范城建集团(合成)");
        };
    }
}
