/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralFigureRow:
 *
 * One figure: its last value, a line of them, whether it moved for better or worse;
 * and when it is opened, the values that were logged and the way to log another.
 */
#define SERAL_TYPE_FIGURE_ROW (seral_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralFigureRow, seral_figure_row, SERAL, FIGURE_ROW, AdwExpanderRow)

GtkWidget   *seral_figure_row_new        (SeralSession   *session,
                                          SeralFigure    *figure);

SeralFigure *seral_figure_row_get_figure (SeralFigureRow *self);
void         seral_figure_row_update     (SeralFigureRow *self);
void         seral_figure_row_open       (SeralFigureRow *self);

G_END_DECLS
