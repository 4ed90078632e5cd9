/**
 * The geometry kernel: pure functions on JTS geometries, with no framework, no logging, no database and no mutable state.
 *
 * <p>Unless a method says otherwise, geometries are longitude/latitude in degrees on WGS 84 ({@link org.zhibu.geo.Srid#STORED}),
 * x is longitude, y is latitude, lengths are metres and areas square metres along the ellipsoid.
 * What a caller can mend is thrown as {@link org.zhibu.geo.GeometryProblem}.
 */
package org.zhibu.geo;
