/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene-builder.h"
#include "chart/seral-scene-private.h"

G_BEGIN_DECLS

struct _SeralSceneBuilder
{
  PangoContext *context;   /* (owned) */
  SeralStyle   *style;     /* (owned) */
  SeralScene   *scene;     /* (owned) */
  double        scale;
  char         *hyphens;   /* (nullable) (owned): as seral_hyphens_apply() takes them */
  int           region;    /* the innermost open one, or -1 */
  GByteArray   *ops;       /* (owned) the path so far */
  GArray       *points;    /* (owned) (element-type double) */
};

G_END_DECLS
