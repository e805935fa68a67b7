/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"

G_BEGIN_DECLS

void seral_scene_draw            (SeralScene *scene,
                                  cairo_t    *cr);
void seral_scene_draw_items      (SeralScene *scene,
                                  cairo_t    *cr,
                                  guint       first,
                                  guint       n);
void seral_scene_draw_background (SeralScene *scene,
                                  cairo_t    *cr);

G_END_DECLS
