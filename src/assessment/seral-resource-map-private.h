/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * SeralResourceMap:
 *
 * Which resources of each model a company has: an immutable value, reference
 * counted.
 */
typedef struct _SeralResourceMap SeralResourceMap;

#define SERAL_TYPE_RESOURCE_MAP (seral_resource_map_get_type ())

GType               seral_resource_map_get_type (void) G_GNUC_CONST;

SeralResourceMap   *seral_resource_map_new      (void);
SeralResourceMap   *seral_resource_map_with     (SeralResourceMap  *self,
                                                 const char        *model,
                                                 const char        *resource,
                                                 gboolean           ticked);
SeralResourceMap   *seral_resource_map_ref      (SeralResourceMap  *self);
void                seral_resource_map_unref    (SeralResourceMap  *self);

const char * const *seral_resource_map_lookup   (SeralResourceMap  *self,
                                                 const char        *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralResourceMap, seral_resource_map_unref)

G_END_DECLS
