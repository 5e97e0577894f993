package org.duban.demo.sample;

import org.duban.shared.Conflict;

/** The sample campaign has been loaded already. */
class SampleThere extends Conflict {}
