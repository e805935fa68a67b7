/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralFiguresPage:
 *
 * What is measured between two rounds: leading indicators, outcome measures, what a
 * board asks for and what the company adds; and what else there is to measure.
 */
#define SERAL_TYPE_FIGURES_PAGE (seral_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralFiguresPage, seral_figures_page, SERAL, FIGURES_PAGE, AdwBin)

void seral_figures_page_set_session (SeralFiguresPage *self,
                                     SeralSession     *session);
void seral_figures_page_update      (SeralFiguresPage *self);

G_END_DECLS
