package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Quartz as an alarm clock: one trigger that moves itself to the next due instant, at most a
/// minute away, and one that comes each minute whatever happened to the first.
public final class Clockwork implements Timekeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final TriggerKey NEXT = TriggerKey.triggerKey("next");
  private static final AtomicLong STARTED = new AtomicLong();

  private final Object lock = new Object();
  private final Works works;
  private final WakeUp wakeUp;
  private final Scheduler quartz;
  private final AtomicBoolean looks = new AtomicBoolean();
  private volatile boolean ended;
  private volatile long lookedNanos = System.nanoTime();
  private Instant next = Instant.MIN; // nothing is earlier until the first wake-up is over
  private Instant asked = Instant.MAX;

  /// A clockwork that logs when the clock cannot be trusted.
  public Clockwork(InstantSource clock, List<DueWork> works) {
    this(clock, works, new LoggingWatcher());
  }

  /// A clockwork that tells a watcher when the clock cannot be trusted.
  public Clockwork(InstantSource clock, List<DueWork> works, ClockWatcher watcher) {
    this.works = new Works(works);
    this.wakeUp = new WakeUp(clock, this.works, watcher);
    this.quartz = quartz();
  }

  @Override
  public void start() {
    JobDetail job = JobBuilder.newJob(Wake.class).withIdentity("wake").storeDurably().build();
    Trigger net =
        TriggerBuilder.newTrigger()
            .forJob(job)
            .startNow()
            .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever())
            .build();
    try {
      quartz.setJobFactory((fired, scheduler) -> new Wake(this));
      quartz.addJob(job, true);
      quartz.scheduleJob(net);
      quartz.start();
    } catch (SchedulerException failure) {
      throw new IllegalStateException("starting the clockwork", failure);
    }
  }

  /// Wakes up at this instant if nothing earlier is planned.
  public void wakeAt(Instant at) {
    synchronized (lock) {
      asked = at.isBefore(asked) ? at : asked;
      if (at.isBefore(next)) {
        moveTo(at);
      }
    }
  }

  /// Called from within a commit, which must not read: it is looked on a thread of its own.
  @Override
  public void changed() {
    if (!ended && !looks.getAndSet(true)) {
      Thread.ofVirtual().name("clockwork-look").start(this::look);
    }
  }

  private void look() {
    looks.set(false); // first, so that a change during the look is looked at again
    if (!ended) {
      works.next().ifPresent(this::wakeAt);
    }
  }

  @Override
  public Duration sinceLook() {
    return Duration.ofNanos(System.nanoTime() - lookedNanos);
  }

  @Override
  public Optional<Instant> waitsForClockUntil() {
    return wakeUp.waitsUntil();
  }

  @Override
  public void close() {
    ended = true;
    try {
      quartz.shutdown(true);
    } catch (SchedulerException failure) {
      throw new IllegalStateException("stopping the clockwork", failure);
    }
  }

  private void wake() {
    synchronized (lock) {
      next = Instant.MIN; // what is asked for from here on is answered at the end
      asked = Instant.MAX;
    }
    Instant again = wakeUp.run();
    lookedNanos = System.nanoTime();
    synchronized (lock) {
      moveTo(asked.isBefore(again) ? asked : again);
    }
  }

  private void moveTo(Instant at) {
    next = at;
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(NEXT)
            .forJob("wake")
            .startAt(Date.from(at))
            .build();
    try {
      if (!quartz.isShutdown() && quartz.rescheduleJob(NEXT, trigger) == null) {
        quartz.scheduleJob(trigger);
      }
    } catch (SchedulerException failure) {
      LOG.error("the next wake-up could not be set; the one of each minute remains", failure);
    }
  }

  private static Scheduler quartz() {
    Properties properties = new Properties();
    // Quartz keeps its schedulers by name for the whole process.
    properties.put("org.quartz.scheduler.instanceName", "whetstone-" + STARTED.incrementAndGet());
    properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.put("org.quartz.threadPool.class", VirtualThreads.class.getName());
    properties.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    try {
      return new StdSchedulerFactory(properties).getScheduler();
    } catch (SchedulerException failure) {
      throw new IllegalStateException("making the clockwork", failure);
    }
  }

  /// The one job.
  @DisallowConcurrentExecution
  private record Wake(Clockwork clockwork) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      clockwork.wake();
    }
  }

  private record LoggingWatcher() implements ClockWatcher {
    @Override
    public void wentBack(Instant now, Instant furthest) {
      LOG.error(
          "The clock jumped back from {} to {}. Nothing is done or sent until it has caught up."
              + " If the earlier time was wrong, start the process again.",
          furthest,
          now);
    }

    @Override
    public void caughtUp(Instant now) {
      LOG.warn("The clock has caught up at {}; everything goes on.", now);
    }
  }
}
