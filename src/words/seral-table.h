/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SeralTable:
 *
 * A table of text: what a chart shows, for those who read rather than look, and
 * for files that hold text. The first column names the row. Reference counted;
 * filled once, then only read.
 */
typedef struct _SeralTable SeralTable;

#define SERAL_TYPE_TABLE (seral_table_get_type ())

GType       seral_table_get_type      (void) G_GNUC_CONST;

SeralTable *seral_table_new           (const char         *title,
                                       const char * const *columns);
SeralTable *seral_table_ref           (SeralTable         *self);
void        seral_table_unref         (SeralTable         *self);

void        seral_table_take_row      (SeralTable         *self,
                                       char              **cells);

const char *seral_table_get_title     (SeralTable         *self);
guint       seral_table_get_n_columns (SeralTable         *self);
guint       seral_table_get_n_rows    (SeralTable         *self);
const char *seral_table_get_column    (SeralTable         *self,
                                       guint               column);
const char *seral_table_get_cell      (SeralTable         *self,
                                       guint               row,
                                       guint               column);
char       *seral_table_to_text       (SeralTable         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralTable, seral_table_unref)

G_END_DECLS
