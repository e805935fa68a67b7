/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/seral-session.h"
#include "base/seral-json-reader.h"

G_BEGIN_DECLS

/**
 * SeralRecentItem:
 *
 * What is remembered of a document, so that it can be shown without opening it:
 * where it lies, the organisation and scope, the stage it was at, the date of
 * its latest round. Immutable.
 */
#define SERAL_TYPE_RECENT_ITEM (seral_recent_item_get_type ())
G_DECLARE_FINAL_TYPE (SeralRecentItem, seral_recent_item, SERAL, RECENT_ITEM, GObject)

SeralRecentItem *seral_recent_item_new_for_session  (SeralSession    *session);
SeralRecentItem *seral_recent_item_new_for_json     (SeralJsonReader *reader);
JsonNode        *seral_recent_item_to_json          (SeralRecentItem *self);

GFile           *seral_recent_item_get_file         (SeralRecentItem *self);
const char      *seral_recent_item_get_organisation (SeralRecentItem *self);
const char      *seral_recent_item_get_scope        (SeralRecentItem *self);
const char      *seral_recent_item_get_stage        (SeralRecentItem *self);
const char      *seral_recent_item_get_date         (SeralRecentItem *self);
guint            seral_recent_item_get_step         (SeralRecentItem *self);
guint            seral_recent_item_get_n_steps      (SeralRecentItem *self);

G_END_DECLS
