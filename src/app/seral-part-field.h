/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"
#include "assessment/seral-part.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What makes the change of a part, such as seral_change_new_plan_item(). */
typedef SeralChange *(*SeralPartSetter) (const char   *name,
                                         const char   *id,
                                         const char   *property,
                                         const GValue *value);

/**
 * SeralPartField:
 * @session: the document it is in
 * @part: what is edited
 * @id: its id
 * @property: which of its properties
 * @name: what a change is called, translated
 * @setter: what makes the change
 *
 * One property of a part of the document, for a widget that shows and edits it.
 */
typedef struct
{
  SeralSession    *session;
  SeralPart       *part;
  const char      *id;
  const char      *property;
  const char      *name;
  SeralPartSetter  setter;
} SeralPartField;

void seral_part_field_bind (const SeralPartField *field,
                            GtkWidget            *widget);

G_END_DECLS
