package org.duban.demo;

/** The demonstration as it would be if it were started now. */
class DemonstrationTodayTests extends DemonstrationTests {}
