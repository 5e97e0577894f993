package org.duban.unit.map;

/** What coordinates refer to. Everything is kept in WGS-84; maps made in China are drawn in GCJ-02. */
public enum Datum {
    WGS84 {
        @Override
        public GeoPoint toWgs84(GeoPoint point) {
            return point;
        }

        @Override
        public GeoPoint fromWgs84(GeoPoint point) {
            return point;
        }
    },
    GCJ02 {
        @Override
        public GeoPoint toWgs84(GeoPoint point) {
            return ChinaShift.undone(point);
        }

        @Override
        public GeoPoint fromWgs84(GeoPoint point) {
            return ChinaShift.of(point);
        }
    };

    public abstract GeoPoint toWgs84(GeoPoint point);

    public abstract GeoPoint fromWgs84(GeoPoint point);
}
