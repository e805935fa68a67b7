/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-log-entry.h"

G_BEGIN_DECLS

gboolean   seral_log_entry_check (SeralLogEntry  *self,
                                  GError        **error);

/* Logs, which are arrays of entries that never change. */
GPtrArray *seral_log_insert      (GPtrArray      *log,
                                  SeralLogEntry  *entry);
GPtrArray *seral_log_replace     (GPtrArray      *log,
                                  guint           position,
                                  SeralLogEntry  *entry);

G_END_DECLS
