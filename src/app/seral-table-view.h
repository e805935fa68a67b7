/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "words/seral-table.h"

G_BEGIN_DECLS

/**
 * SeralTableView:
 *
 * Shows a table of text: what a chart says, for those who read rather than look.
 * Property table (nullable).
 */
#define SERAL_TYPE_TABLE_VIEW (seral_table_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralTableView, seral_table_view, SERAL, TABLE_VIEW, AdwBin)

GtkWidget *seral_table_view_new       (void);

void       seral_table_view_set_table (SeralTableView *self,
                                       SeralTable     *table);

G_END_DECLS
