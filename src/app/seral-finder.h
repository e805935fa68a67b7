/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralFinder:
 *
 * One field that finds questions, stages, actions, resources and words in all
 * models of the document, and goes there. Properties: session (construct only),
 * search-mode (bool): whether the field is shown; searching (bool): whether
 * something was typed, and what was found stands in place of the pages.
 */
#define SERAL_TYPE_FINDER (seral_finder_get_type ())
G_DECLARE_FINAL_TYPE (SeralFinder, seral_finder, SERAL, FINDER, AdwBin)

GtkWidget *seral_finder_new (SeralSession *session);

G_END_DECLS
