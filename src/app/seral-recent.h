/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-recent-item.h"

G_BEGIN_DECLS

#define SERAL_RECENT_MAX 12

/**
 * SeralRecent:
 *
 * The documents used of late: a #GListModel of #SeralRecentItem, the latest
 * first, at most %SERAL_RECENT_MAX. Lives in a small file of its own, which is
 * read and written without anybody waiting.
 */
#define SERAL_TYPE_RECENT (seral_recent_get_type ())
G_DECLARE_FINAL_TYPE (SeralRecent, seral_recent, SERAL, RECENT, GObject)

SeralRecent *seral_recent_new         (GFile               *file);
SeralRecent *seral_recent_new_default (void);

void         seral_recent_load_async  (SeralRecent         *self,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean     seral_recent_load_finish (SeralRecent         *self,
                                       GAsyncResult        *result,
                                       GError             **error);
void         seral_recent_add         (SeralRecent         *self,
                                       SeralRecentItem     *item);
void         seral_recent_remove      (SeralRecent         *self,
                                       GFile               *file);
void         seral_recent_clear       (SeralRecent         *self);
gboolean     seral_recent_is_saving   (SeralRecent         *self);

G_END_DECLS
