/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/* What a builder fills and nobody changes afterwards. */
struct _SeralScene
{
  gatomicrefcount  ref_count;
  double           width;
  double           height;
  gboolean         rtl;
  guint32          background;
  char            *title;
  char            *description;
  char            *language;
  char            *family;
  GArray          *items;      /* (element-type SeralSceneItem) (owned) */
  GArray          *regions;    /* (element-type SeralRegion) (owned) */
  SeralTimeAxis    axis;       /* n_months is 0 where there is none */
};

SeralScene *seral_scene_new (double width,
                             double height);

G_END_DECLS
