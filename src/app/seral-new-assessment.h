/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/seral-model-library.h"

G_BEGIN_DECLS

/**
 * SeralNewAssessment:
 *
 * Asks for the organisation and the scope, and begins. Which model is asked, and
 * how deep, can be chosen but need not be. Property library.
 */
#define SERAL_TYPE_NEW_ASSESSMENT (seral_new_assessment_get_type ())
G_DECLARE_FINAL_TYPE (SeralNewAssessment, seral_new_assessment, SERAL, NEW_ASSESSMENT, AdwWindow)

GtkWidget *seral_new_assessment_present (GtkWindow *parent);

G_END_DECLS
