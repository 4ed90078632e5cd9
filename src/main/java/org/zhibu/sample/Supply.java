package org.zhibu.sample;

import java.util.Arrays;
import java.util.Collections;

/**
 * The facilities of a town, by type: how many of every {@link #CYCLE}, where they are housed, and how large they are.
 * The supply is short on purpose (care and meals for the old above all), so that there is something to find.
 */
enum Supply {
    KINDERGARTEN("幼儿园", 9, Home.SITE, 4800, 270, "places"),
    PRIMARY_SCHOOL("小学", 5, Home.SITE, 10500, 900, "places"),
    JUNIOR_SCHOOL("初级中学", 2, Home.SITE, 13500, 1000, "places"),
    NURSERY("托育点", 1, Home.ROOM, 260, 30, "places"),
    HOSPITAL("医院", 1, Home.SITE, 9000, 300, "beds"),
    HEALTH_CENTRE("社区卫生服务中心", 1, Home.SITE, 3600, 20, "beds"),
    HEALTH_STATION("社区卫生服务站", 3, Home.ROOM, 220, 0, null),
    OUTPATIENT("诊所", 2, Home.ROOM, 120, 0, null),
    PHARMACY("药店", 4, Home.ROOM, 90, 0, null),
    ELDERLY_HOME("养老院", 1, Home.SITE, 3600, 110, "beds"),
    DAYCARE_ELDERLY("老年人日间照料中心", 1, Home.ROOM, 420, 25, "places"),
    ELDERLY_STATION("养老驿站", 2, Home.ROOM, 240, 12, "places"),
    CANTEEN("社区食堂", 2, Home.ROOM, 300, 80, "seats"),
    CULTURE_CENTRE("文化活动中心", 1, Home.SITE, 3300, 0, null),
    CULTURE_STATION("文化活动站", 3, Home.ROOM, 180, 0, null),
    LIBRARY("图书室", 1, Home.ROOM, 130, 40, "seats"),
    SPORTS_GROUND_L("运动场", 1, Home.SITE, 6600, 0, null),
    SPORTS_GROUND_M("球类运动场", 2, Home.SITE, 3300, 0, null),
    SPORTS_GROUND_S("篮球场", 4, Home.OPEN, 450, 0, null),
    OUTDOOR_FITNESS("健身园", 5, Home.OPEN, 200, 0, null),
    PLAY_GROUND("老幼活动场", 6, Home.OPEN, 260, 0, null),
    GYM("健身房", 1, Home.ROOM, 320, 0, null),
    SERVICE_CENTRE_STREET("街道政务服务中心", 1, Home.SITE, 3000, 0, null),
    STREET_OFFICE("街道办事处", 1, Home.SITE, 3600, 0, null),
    COMMUNITY_STATION("社区服务站", 12, Home.ROOM, 160, 0, null),
    PROPERTY_OFFICE("物业服务中心", 4, Home.ROOM, 110, 0, null),
    POLICE("派出所", 1, Home.SITE, 2800, 0, null),
    SHOPPING("百货商场", 1, Home.SITE, 6600, 0, null),
    MARKET("菜市场", 4, Home.SITE, 3000, 60, "stalls"),
    SUPERMARKET("综合超市", 2, Home.SITE, 2600, 0, null),
    CONVENIENCE("便利店", 7, Home.ROOM, 80, 0, null),
    COMMUNITY_SHOPS("便民服务店", 7, Home.ROOM, 60, 0, null),
    CATERING("餐馆", 6, Home.ROOM, 140, 0, null),
    BANK("储蓄所", 4, Home.ROOM, 260, 0, null),
    METRO("地铁站", 2, Home.CORNER, 0, 0, null),
    BUS_STOP("公交站", 11, Home.KERB, 0, 0, null),
    CAR_PARKING("停车场", 4, Home.OPEN, 640, 26, "spaces"),
    BIKE_PARKING("非机动车停车处", 2, Home.OPEN, 120, 80, "bicycles"),
    CHARGING("充电站", 1, Home.OPEN, 200, 8, "spaces"),
    PUBLIC_TOILET("公共厕所", 3, Home.ROOM, 45, 0, null),
    WASTE_STATION("垃圾收集站", 1, Home.OPEN, 220, 0, null),
    RECYCLING("再生资源回收点", 1, Home.OPEN, 80, 0, null),
    POST("邮政所", 1, Home.ROOM, 160, 0, null),
    PARCEL("快递柜", 4, Home.ROOM, 12, 120, "boxes"),
    PARK("街心公园", 2, Home.SITE, 7200, 0, null);

    /** Where a facility of a type is housed. */
    enum Home {
        /** Land and buildings of its own. */
        SITE,
        /** Rooms on the ground floor of some building. */
        ROOM,
        /** Open land inside a compound. */
        OPEN,
        /** At the kerb of a street. */
        KERB,
        /** At a crossing of streets. */
        CORNER
    }

    /** Facilities in one round of supply, enough for a district of 70,000 people. */
    static final int CYCLE = 140;

    private static final int STRIDE = 37;
    private static final int STRIDE_BACK = 53;
    private static final Supply[] DECK = deck();

    final String nameZh;
    final Home home;
    /** Site area of a SITE or OPEN, floor area of a ROOM, m2. */
    final double area;
    /** Usual capacity; 0 = not counted. */
    final int capacity;

    final String unit;
    private final int cards;

    Supply(String nameZh, int cards, Home home, double area, int capacity, String unit) {
        this.nameZh = nameZh;
        this.cards = cards;
        this.home = home;
        this.area = area;
        this.capacity = capacity;
        this.unit = unit;
    }

    /** The type of the facility with that number; every round has the same types, spread evenly and shifted by its seed. */
    static Supply ofNumber(int number, long seed) {
        int shift = (int) Long.remainderUnsigned(Seeds.mix(seed, number / CYCLE), CYCLE);
        return DECK[(number % CYCLE + CYCLE - shift) % CYCLE * STRIDE_BACK % CYCLE];
    }

    private static Supply[] deck() {
        Supply[] deck = Arrays.stream(values())
                .flatMap(supply -> Collections.nCopies(supply.cards, supply).stream())
                .toArray(Supply[]::new);
        if (deck.length != CYCLE || STRIDE * STRIDE_BACK % CYCLE != 1) {
            throw new IllegalStateException("the deck holds " + deck.length + " of " + CYCLE + " facilities");
        }
        return deck;
    }
}
