package org.zhibu.plan;

/** Who pays for work (出资方). */
public enum Payer {
    /** 市级财政. */
    CITY,
    /** 区级财政. */
    DISTRICT,
    /** 社会资本 / 运营企业. */
    OPERATOR,
    /** 居民. */
    RESIDENTS,
    /** 产权单位. */
    PROPERTY_UNIT,
    /** 住宅专项维修资金. */
    MAINTENANCE_FUND
}
