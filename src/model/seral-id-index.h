/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralIdIndex:
 *
 * Finds the place of an id in a list. Immutable.
 *
 * It is a sorted table and not a hash table: ids come from outside, and GLib's
 * string hash can be made to collide at will, which would turn a crafted file
 * of some megabytes into minutes of loading.
 */
typedef struct _SeralIdIndex SeralIdIndex;

SeralIdIndex *seral_id_index_new    (const char * const *ids,
                                     guint               n_ids);
void          seral_id_index_free   (SeralIdIndex       *self);

int           seral_id_index_find   (const SeralIdIndex *self,
                                     const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralIdIndex, seral_id_index_free)

G_END_DECLS
