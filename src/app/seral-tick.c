/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-tick.h"

struct _SeralTick
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralTick, seral_tick, GTK_TYPE_CHECK_BUTTON)

static void
toggle (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (widget);

  gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
}

static void
seral_tick_class_init (SeralTickClass *klass)
{
  /**
   * SeralTick|tick.toggle:
   *
   * Ticks it, or takes the tick away.
   */
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "tick.toggle", NULL, toggle);
}

static void
seral_tick_init (SeralTick *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * seral_tick_new:
 *
 * Makes a tick that is not there yet.
 *
 * Returns: (transfer floating): the tick
 */
GtkWidget *
seral_tick_new (void)
{
  return g_object_new (SERAL_TYPE_TICK, NULL);
}

/**
 * seral_tick_set_name:
 * @self: a tick
 * @name: what is ticked, translated
 *
 * Says what it is a tick of.
 */
void
seral_tick_set_name (SeralTick  *self,
                     const char *name)
{
  g_return_if_fail (SERAL_IS_TICK (self));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
}
