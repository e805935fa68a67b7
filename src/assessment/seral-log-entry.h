/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SeralLogEntry:
 *
 * What a figure was on a day. An immutable value, reference counted.
 */
typedef struct _SeralLogEntry SeralLogEntry;

#define SERAL_TYPE_LOG_ENTRY (seral_log_entry_get_type ())

GType          seral_log_entry_get_type  (void) G_GNUC_CONST;

SeralLogEntry *seral_log_entry_new       (const char    *date,
                                          double         value,
                                          const char    *note);
SeralLogEntry *seral_log_entry_with      (SeralLogEntry *self,
                                          const char    *date,
                                          double         value,
                                          const char    *note);
SeralLogEntry *seral_log_entry_ref       (SeralLogEntry *self);
void           seral_log_entry_unref     (SeralLogEntry *self);

const char    *seral_log_entry_get_date  (SeralLogEntry *self);
double         seral_log_entry_get_value (SeralLogEntry *self);
const char    *seral_log_entry_get_note  (SeralLogEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralLogEntry, seral_log_entry_unref)

G_END_DECLS
