/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralPlural:
 *
 * The rule by which a language chooses among its plural forms, as the header of
 * a gettext catalogue has it.
 */
typedef struct _SeralPlural SeralPlural;

SeralPlural *seral_plural_parse  (const char         *header);
void         seral_plural_free   (SeralPlural        *self);
guint        seral_plural_choose (const SeralPlural  *self,
                                  gulong              n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralPlural, seral_plural_free)

G_END_DECLS
