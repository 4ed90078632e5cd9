package org.zhibu.sample;

import java.util.List;

/** What residents of the sample district call the hotline about. Numbers are plausible, not measured. */
enum Topic {
    MEALS("助餐服务", "CANTEEN", 17, 2.2, 45, Where.FAR_OLD, "希望开设社区食堂", "老人做饭不便,附近没有老年餐,希望增设助餐点"),
    PARKING("停车管理", "CAR_PARKING", 16, 1.3, 30, Where.FAR, "停车难", "小区车位不足,晚上没有地方停车,占用消防通道"),
    LIFT("加装电梯", null, 13, 1.6, 120, Where.WALK_UP, "申请加装电梯", "六层无电梯,老人上下楼困难,希望加装电梯"),
    PIPES("上下水管道", null, 13, 1.1, 12, Where.OLDEST, "下水管道堵塞", "管道老化,楼下返水,希望整体更换上下水管线"),
    NOISE("噪声扰民", null, 10, 0.9, 9, Where.BESIDE, "夜间噪声", "临街店铺夜间作业,影响休息"),
    CHILDREN("托幼教育", "KINDERGARTEN", 5, 0.8, 60, Where.FAR, "幼儿园太远", "最近的幼儿园要绕行很远,接送不便"),
    CHARGING("充电设施", "CHARGING", 8, 1.9, 25, Where.FAR, "增设电动车充电桩", "楼下飞线充电,存在火灾隐患,希望增设充电设施"),
    BICYCLES("非机动车停放", "BIKE_PARKING", 5, 1.2, 20, Where.FAR, "车棚破旧", "自行车棚破旧,电动车停放在楼道"),
    WASTE("垃圾收运", "WASTE_POINT", 6, 1.0, 6, Where.FAR, "垃圾桶满溢", "垃圾桶站太少,清运不及时"),
    CLINIC("就医服务", "HEALTH_STATION", 4, 1.1, 40, Where.FAR_OLD, "看病不便", "卫生服务站太远,老人看病不便"),
    PLAY("健身休闲", "PLAY_GROUND", 4, 1.2, 50, Where.FAR, "缺少活动场地", "小区没有儿童活动场地和健身器材"),
    GATE("出入口管理", null, 4, 1.3, 18, Where.OLDEST, "侧门长期关闭", "侧门锁闭,去幼儿园和菜市场要绕一大圈,希望开放");

    /** Where its callers live. */
    enum Where {
        /** Far from the nearest facility that would help. */
        FAR,
        /** Likewise, and most of all the aged. */
        FAR_OLD,
        /** Upper floors without a lift. */
        WALK_UP,
        /** In the houses built before 1990. */
        OLDEST,
        /** Beside shops and markets. */
        BESIDE
    }

    static final List<String> NOISY = List.of("SUPERMARKET", "MARKET", "CATERING", "COMMUNITY_SHOPS", "CONVENIENCE");

    final String category;
    final String facilityType;
    final double weight;
    /** How much more frequent it is in the last month than in the first. */
    final double growth;

    final double meanDays;
    final Where where;
    final String subject;
    final String text;

    Topic(
            String category,
            String facilityType,
            double weight,
            double growth,
            double meanDays,
            Where where,
            String subject,
            String text) {
        this.category = category;
        this.facilityType = facilityType;
        this.weight = weight;
        this.growth = growth;
        this.meanDays = meanDays;
        this.where = where;
        this.subject = subject;
        this.text = text;
    }
}
