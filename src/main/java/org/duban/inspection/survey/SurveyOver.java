package org.duban.inspection.survey;

import org.duban.shared.Conflict;

/** It was ended already. */
class SurveyOver extends Conflict {}
