/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One member of a part, see seral-part-private.h. */
typedef struct _SeralMember SeralMember;

/**
 * SeralPart:
 *
 * What an assessment and all its parts have in common: members that are declared
 * once, from which reading, writing, copying and changing follow. Abstract; its
 * subclasses are those of this folder.
 *
 * A part can be made with g_object_new() and properties, to be put into an
 * assessment by a #SeralChange, which puts a copy there. After that only a
 * #SeralChange changes it.
 */
#define SERAL_TYPE_PART (seral_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (SeralPart, seral_part, SERAL, PART, GObject)

struct _SeralPartClass
{
  GObjectClass        parent_class;

  /*< private >*/
  const SeralMember  *members;    /* by property id, from 1 */
  GParamSpec        **properties; /* likewise */
  guint               n_members;  /* with the unused first one */

  /* An answer in it, or in a part of it, is another now. */
  void              (*answer_changed) (SeralPart  *self,
                                       const char *model,
                                       const char *criterion);
};

G_END_DECLS
